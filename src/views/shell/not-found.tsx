import { Link } from "react-router";
import { Page } from "./page.tsx";

export function NotFound() {
  return (
    <Page title="Not found" tab="Today">
      <section className="hero">
        <h1>There is no page here</h1>
        <p className="lede">The address may be mistyped, or the page has moved. Nothing of yours is affected.</p>
        <div className="row">
          <Link className="btn go" to="/">
            Go to today’s questions
          </Link>
        </div>
      </section>
    </Page>
  );
}
