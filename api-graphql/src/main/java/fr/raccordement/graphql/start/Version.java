package fr.raccordement.graphql.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The version of the program, taken from git when it was built. */
@Component
class Version implements InfoContributor {

    private static final String UNKNOWN = "unknown";

    private final Properties git;
    private final String built;

    Version() {
        this(read(), Version.class.getPackage().getImplementationVersion());
    }

    /**
     * @param built the version of the build, where git says nothing; null in a directory of classes
     */
    Version(Properties git, @Nullable String built) {
        this.git = git;
        this.built = built == null ? UNKNOWN : built;
    }

    private static Properties read() {
        var file = new ClassPathResource("git.properties");
        try {
            return file.exists() ? PropertiesLoaderUtils.loadProperties(file) : new Properties();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tag, and how far from it; that of the build where there is none. */
    String version() {
        var described = git.getProperty("git.commit.id.describe", "");
        return described.isBlank() || described.startsWith(commit())
                ? built
                : described.startsWith("v") ? described.substring(1) : described;
    }

    String commit() {
        return git.getProperty("git.commit.id.abbrev", UNKNOWN);
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("raccordement", Map.of("version", version(), "commit", commit()));
    }
}
