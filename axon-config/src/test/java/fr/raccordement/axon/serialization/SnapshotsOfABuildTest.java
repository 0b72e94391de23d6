package fr.raccordement.axon.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.info.GitProperties;

class SnapshotsOfABuildTest {

    @Test
    void a_snapshot_counts_for_the_build_that_wrote_it_and_no_other() {
        var ours = Snapshots.of(git("abc1234", "v1.2"));
        var theirs = Snapshots.of(git("def5678", "v1.3"));

        assertThat(ours.allow(writtenBy(ours))).isTrue();
        assertThat(ours.allow(writtenBy(Snapshots.of(git("abc1234", "v1.2"))))).isTrue();
        assertThat(ours.allow(writtenBy(theirs))).isFalse();
    }

    @Test
    void a_build_of_changed_sources_or_of_none_that_are_known_is_like_no_other() {
        for (var build :
                List.of(git("abc1234", "v1.2-dirty"), new GitProperties(new Properties()))) {
            var first = Snapshots.of(build);

            assertThat(first.allow(writtenBy(first))).isTrue();
            assertThat(Snapshots.of(build).allow(writtenBy(first))).isFalse();
        }
        assertThat(Snapshots.of(null)).isNotEqualTo(Snapshots.of(null));
    }

    private static GenericDomainEventEntry<String> writtenBy(Snapshots snapshots) {
        var payload = snapshots.serializer().serialize(Map.of("a", 1), String.class);
        var revision = payload.getType().getRevision();
        return new GenericDomainEventEntry<>(
                "Kind", "thing", 7, "id", Instant.EPOCH, "Kind", revision, payload.getData(), "{}");
    }

    private static GitProperties git(String commit, String described) {
        var git = new Properties();
        git.setProperty("commit.id.abbrev", commit);
        git.setProperty("commit.id.describe", described);
        return new GitProperties(git);
    }
}
