import { writeFileSync } from "node:fs";
import { nginxFile } from "./config-texts.ts";

writeFileSync("server/nginx.conf", nginxFile(process.env.BASE, Number(process.env.PORT ?? 80)));
