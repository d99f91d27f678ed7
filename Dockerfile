# Troppo's image: built from the sources, run as an unprivileged user from a read-only file system.
# The database is another container's work (docker-compose.yml); only /data is written.

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
COPY migrations migrations
COPY themes themes
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.cache mvn -q -B -ntp -Dmaven.test.skip=true package \
	&& src/build/image-app target/troppo-*.jar /app

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 troppo && useradd --uid 10001 --gid troppo --home-dir /data --shell /usr/sbin/nologin troppo \
	&& mkdir /data && chown troppo:troppo /data
COPY --from=build --chown=10001:10001 /app /app
USER 10001:10001
# Java remembers which classes a start needs; without that it only starts slower.
RUN /app/troppo train || rm -f /app/troppo.aot
WORKDIR /data
VOLUME /data
ENV TROPPO_DATA=/data TROPPO_PORT=8080
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["/app/troppo"]
CMD ["serve"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["/app/healthy"]
