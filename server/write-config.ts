import { writeFileSync } from "node:fs";
import { headersFile, nginxFile } from "./config-texts.ts";

writeFileSync("public/_headers", headersFile());
writeFileSync("server/nginx.conf", nginxFile());
