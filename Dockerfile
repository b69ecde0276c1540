# docker build -t due-regard .
# Three stages: the jar, its layers, and an image that holds no compiler and runs as nobody in particular.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY processes processes
COPY forms forms
COPY src/main src/main
# The tool that takes the jar apart is in no other jar of ours
RUN mvn -B -ntp -Dmaven.test.skip -Dspring-javaformat.skip -Djar.tools=true package

FROM eclipse-temurin:17-jdk AS layers
WORKDIR /layers
COPY --from=build /build/target/due-regard-*.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin due-regard
WORKDIR /application
# What changes least comes first, so that an upgrade moves little
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
# Classes are read and checked once, here: each start maps them. The database is one in memory, thrown away.
RUN SPRING_DATASOURCE_URL="jdbc:h2:mem:training;CASE_INSENSITIVE_IDENTIFIERS=TRUE" \
	java -XX:ArchiveClassesAtExit=application.jsa -Dspring.context.exit=onRefresh -jar application.jar
USER 10001:10001
# Nothing is written but temporary files: run it with a read-only root and a tmpfs at /tmp
VOLUME /tmp
ENV SPRING_PROFILES_ACTIVE=production
EXPOSE 8080 8081
ENTRYPOINT ["java", "-XX:SharedArchiveFile=application.jsa", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "application.jar"]
