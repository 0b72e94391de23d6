# The program on a runtime of its own, with its AOT cache; nobody's password, no shell is needed to run it.
#
#   ./raccordement mvn -q -DskipTests package && docker build -t raccordement .
#   docker run --read-only --tmpfs /tmp -v raccordement:/data --network host raccordement        the demonstration, on the loopback address
#
# JDK and BASE may be any with glibc. Settings are environment variables: raccordement.a.b-c is RACCORDEMENT_A_BC; see docs/production.md.
ARG JDK=eclipse-temurin:25-jdk
ARG BASE=debian:bookworm-slim

FROM ${JDK} AS assembled
COPY packaging /packaging
COPY api-graphql/target/raccordement.jar /
RUN /packaging/assemble /raccordement.jar /opt/raccordement

FROM ${BASE} AS program
RUN groupadd --gid 10001 raccordement \
    && useradd --no-log-init --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin raccordement \
    && install -d -o 10001 -g 10001 -m 700 /data
COPY --from=assembled /opt/raccordement /opt/raccordement
ENV RACCORDEMENT_DATA=/data RACCORDEMENT_POSTGRES_BINARIES=/opt/raccordement/postgresql

# Its cache, and PostgreSQL unpacked, from a short life in a stage that is thrown away.
FROM program AS trained
USER 10001:10001
RUN mkdir /tmp/trained \
    && JAVA_HOME=/opt/raccordement/java RACCORDEMENT_POSTGRES_BINARIES=/tmp/trained/postgresql \
        /opt/raccordement/train /opt/raccordement /tmp/trained/raccordement.aot \
    && chmod -R go+rX /tmp/trained/postgresql

FROM program
COPY --from=trained --chown=0:0 /tmp/trained/postgresql /opt/raccordement/postgresql
COPY --from=trained --chown=0:0 /tmp/trained/raccordement.aot /opt/raccordement/raccordement.aot
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=6s --start-period=2m CMD ["/opt/raccordement/healthy"]
ENTRYPOINT ["/opt/raccordement/raccordement"]
