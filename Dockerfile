# Two stages: what is needed to build stays in the first. Debian with glibc, since the carried PostgreSQL needs it.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /farled
COPY . .
# Without install scripts: what the carried database misses then, Farled makes itself at its first start.
RUN npm ci --ignore-scripts --no-audit --no-fund
# Built, and then without what only building and tests need. The Node that npm carries is the image's own here.
RUN node scripts/build.js \
  && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/node-linux-* bench test docs scripts

FROM node:24.21.0-bookworm-slim
RUN useradd --system --uid 10001 --user-group --home-dir /data farled \
  && install -d -o farled -g farled -m 700 /data
COPY --from=build /farled /farled
USER farled
WORKDIR /data
ENV NODE_ENV=production FARLED_DATA=/data FARLED_HOST=0.0.0.0 FARLED_LOG=json
EXPOSE 3000
VOLUME /data
# /health says that the process lives; /ready, for whoever routes people to it, also asks the database.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.FARLED_PORT || 3000}/health`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "/farled/app/bin/farled.js"]
CMD ["start"]
