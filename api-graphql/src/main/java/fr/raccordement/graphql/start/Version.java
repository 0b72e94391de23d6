package fr.raccordement.graphql.start;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Component;

/** The version of the program, taken from git when it was built. */
@Component
class Version implements InfoContributor {

    private static final String UNKNOWN = "unknown";

    private final @Nullable GitProperties git;
    private final String built;

    @Autowired
    Version(ObjectProvider<GitProperties> git) {
        this(git.getIfAvailable(), Version.class.getPackage().getImplementationVersion());
    }

    /**
     * @param git what it says of the commit; null where it says nothing
     * @param built the version of the build, where git says nothing; null in a directory of classes
     */
    Version(@Nullable GitProperties git, @Nullable String built) {
        this.git = git;
        this.built = built == null ? UNKNOWN : built;
    }

    /** The tag, and how far from it; that of the build where there is none. */
    String version() {
        var described = of("commit.id.describe");
        return described.isBlank() || described.startsWith(commit())
                ? built
                : described.startsWith("v") ? described.substring(1) : described;
    }

    String commit() {
        var commit = of("commit.id.abbrev");
        return commit.isBlank() ? UNKNOWN : commit;
    }

    private String of(String name) {
        return git == null ? "" : Objects.requireNonNullElse(git.get(name), "");
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("raccordement", Map.of("version", version(), "commit", commit()));
    }
}
