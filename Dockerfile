# syntax=docker/dockerfile:1
# The steps that matter run without an engine, too: test/packaging/image.long.ts does them and starts what comes of it.
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && node dist/packaging/image/main.js /image

FROM node:22-bookworm-slim
LABEL org.opencontainers.image.title="Planshift" org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production
WORKDIR /planshift
# Owned by root, so that the process can't change what it runs; it keeps nothing on this disk.
COPY --from=build /image ./
USER node
EXPOSE 3978
HEALTHCHECK --interval=5s --timeout=2s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No npm in between: SIGTERM is the process's own.
CMD ["node", "dist/src/index.js"]
