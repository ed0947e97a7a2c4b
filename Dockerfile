# Tell Apart on nginx without a root user, at port 8080: docker build -t tell-apart . && docker run -p 8080:8080 tell-apart
# For a path other than the root of a site, name it with a slash at both ends: --build-arg BASE=/tell-apart/
FROM node:20.19-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG BASE=/
# The site's origin, for previews of links, and the tracker's form for disputed cases; both may be left out.
ARG SITE
ARG VITE_ISSUES
RUN npm run build && PORT=8080 npm run write:server

FROM nginxinc/nginx-unprivileged:1.28-alpine
ARG BASE=/
ENV BASE=${BASE}
COPY --from=build /app/dist /srv/tell-apart${BASE}
COPY --from=build /app/server/nginx.conf /etc/nginx/conf.d/default.conf
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s CMD wget -q -O /dev/null "http://127.0.0.1:8080${BASE}"
