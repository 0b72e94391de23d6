package fr.raccordement.graphql.securitylog;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the security log written to a file of its own, as JSON of the Elastic Common Schema, a new
 * one each day; its directory is its owner's alone.
 */
@Configuration(proxyBeanMethods = false)
class SecurityLogFile {

    private static final String LARGEST = "50MB";

    @Bean
    InitializingBean securityLogAppender(
            @Value("${raccordement.securite.journal:}") String file,
            @Value("${raccordement.securite.conservation:365}") int days) {
        return () -> {
            if (!file.isEmpty()
                    && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
                attach(context, owned(Path.of(file).toAbsolutePath()), days);
            }
        };
    }

    private static void attach(LoggerContext context, Path file, int days) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("securite");
        appender.setFile(file.toString());
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(FileSize.valueOf(LARGEST));
        policy.setMaxHistory(days);
        policy.start();
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        appender.setRollingPolicy(policy);
        appender.setEncoder(encoder);
        appender.start();
        Logger logger = context.getLogger(SecurityLog.NAME);
        logger.detachAndStopAllAppenders();
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    private static Path owned(Path file) throws IOException {
        var directory = Files.createDirectories(file.getParent());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return file;
    }
}
