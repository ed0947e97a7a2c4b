interface ImportMetaEnv {
  /** The address of the tracker’s form for a new issue, such as `https://github.com/OWNER/REPOSITORY/issues/new`. */
  readonly VITE_ISSUES?: string;
  /** The product’s version. */
  readonly VITE_VERSION?: string;
}
