# syntax=docker/dockerfile:1
# The web application as files, and nginx in front of it and of the API.

FROM node:24-slim AS build
WORKDIR /countersign
RUN npm install --global pnpm@12.21.0
COPY . .
RUN pnpm install --frozen-lockfile --filter "@countersign/web..." \
  && pnpm --filter @countersign/web build

FROM nginx:1.29-alpine
COPY deploy/nginx.conf /etc/nginx/templates/default.conf.template
COPY --from=build /countersign/apps/web/dist /usr/share/nginx/html
EXPOSE 80
