import { setAside, takeBack, useSetAside } from "../../learner/set-aside/set-aside-store.ts";

/** Sets a case aside, with all its stories, and takes it back. */
export function PutAside({ frame }: { readonly frame: string }) {
  const isAside = useSetAside((list) => list.some((one) => one.frame === frame));
  return (
    <div>
      <button type="button" className="btn link" onClick={() => (isAside ? takeBack(frame) : setAside(frame))}>
        {isAside ? "Take this case back" : "Set this case aside"}
      </button>
      <p className="small" role="status">
        {isAside ? "It is not asked again, whatever its details, and your answers to it don’t count. Settings lists it." : ""}
      </p>
    </div>
  );
}
