package fr.raccordement.command.comptetechnique;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.command.InProcess;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is known of technical accounts at this very moment. */
class ComptesTechniquesTest {

    private static final LocalDate CHANGED = LocalDate.of(2026, 11, 1);

    @Test
    void an_account_is_known_once_it_is_declared() {
        try (var node = InProcess.furnished()) {
            var comptes = node.bean(ComptesTechniques.class);
            assertThat(comptes.find(InProcess.STRUCTURE)).isEmpty();

            node.send(
                    InProcess.CLAIRE,
                    new DeclareCompteTechnique(
                            new CompteTechniqueId(InProcess.STRUCTURE), null, CHANGED, null));

            assertThat(comptes.find(InProcess.STRUCTURE))
                    .contains(new CompteDeclare(null, CHANGED));
        }
    }

    /**
     * 424 days after the 1 November 2026 is the 30 December 2027, which begins in Paris at 23:00
     * UTC.
     */
    @Test
    void an_account_serves_for_424_days_in_Paris() {
        var compte = new CompteDeclare(null, CHANGED);

        assertThat(compte.usableAt(Instant.parse("2027-12-29T22:59:59Z"))).isTrue();
        assertThat(compte.usableAt(Instant.parse("2027-12-29T23:00:00Z"))).isFalse();
    }
}
