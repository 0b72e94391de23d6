package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivateFicheTest {

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_sent_fiche_is_activated_under_the_code_that_the_instructor_wants() {
        fiche.given(Fiches.sent())
                .when(activate(Fiches.CODE))
                .expectEvents(new FicheActivated(Fiches.ID, Fiches.CODE))
                .expectResultMessagePayload(8L);
        assertThat(fiche.claims.holders).containsOnly(Map.entry(code(Fiches.CODE), Fiches.ID));
    }

    @Test
    void without_a_wish_a_free_code_is_drawn_from_the_identifier() {
        var drawn = new CodesApplication(fiche.claims).assign(Fiches.ID, Fiches.STRUCTURE, null);
        fiche.claims.holders.clear();

        fiche.given(Fiches.sent())
                .when(activate(null))
                .expectEvents(new FicheActivated(Fiches.ID, drawn));
        assertThat(drawn).matches("[A-Z]{3}[0-9]{3}");
    }

    /**
     * The first 8 bytes of the SHA-256 of "f1#0", modulo 26^3 * 1000, are 5,084 times 1000 and 969:
     * H, N, O in base 26. Those of "f1#1" give the next.
     */
    @Test
    void every_node_draws_the_same_codes_for_the_same_fiche() {
        var codes = new CodesApplication(fiche.claims);

        assertThat(codes.assign("f1", Fiches.STRUCTURE, null)).isEqualTo("HNO969");
        fiche.claims.holders.put(code("HNO969"), "f2");
        assertThat(codes.assign("f1", Fiches.STRUCTURE, null)).isEqualTo("CQA443");
    }

    @Test
    void a_drawn_code_avoids_those_taken() {
        var codes = new CodesApplication(fiche.claims);
        var first = codes.assign(Fiches.ID, Fiches.STRUCTURE, null);
        fiche.claims.holders.put(code(first), "f2");

        var second = codes.assign(Fiches.ID, Fiches.STRUCTURE, null);

        assertThat(second).isNotEqualTo(first).matches("[A-Z]{3}[0-9]{3}");
    }

    @Test
    void different_fiches_draw_different_codes() {
        var codes = new CodesApplication(fiche.claims);

        assertThat(
                        Stream.iterate(0, n -> n + 1)
                                .limit(500)
                                .map(n -> codes.assign("f" + n, "s", null)))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{3}[0-9]{3}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc123", "ABC12", "ABCD123", "ABC1234", "AB1234", "ABC123 ", "ÀBC123"})
    void a_code_has_three_capitals_and_three_digits(String malformed) {
        fiche.given(Fiches.sent())
                .when(activate(malformed))
                .expectNoEvents()
                .expectException(refusal("CODE_APPLICATION_FORMAT"));
    }

    @Test
    void a_code_belongs_to_one_fiche() {
        fiche.claims.holders.put(code(Fiches.CODE), "f2");

        fiche.given(Fiches.sent())
                .when(activate(Fiches.CODE))
                .expectNoEvents()
                .expectException(refusal("CODE_APPLICATION_TAKEN"));
    }

    @Test
    void a_certificate_that_expired_while_the_fiche_waited_is_refused() {
        var late = new FicheFixture(Instant.parse("2028-01-01T00:00:00Z"));

        late.given(Fiches.after(Fiches.ready(), until("2028-12-31"), new FicheSubmitted(Fiches.ID)))
                .when(activate(Fiches.CODE))
                .expectNoEvents()
                .expectException(violations("CERT_VALIDITY certificats.0"));
    }

    @Test
    void a_certificate_that_lost_trust_while_the_fiche_waited_is_refused() {
        fiche.analysis.distrusted.add("a");

        fiche.given(Fiches.sent())
                .when(activate(Fiches.CODE))
                .expectNoEvents()
                .expectException(violations("CERT_TRUST certificats.0"));
        assertThat(fiche.claims.holders).isEmpty();
    }

    @Test
    void a_period_that_ended_while_the_fiche_waited_is_refused_from_midnight_in_Paris() {
        new FicheFixture(Instant.parse("2027-11-30T22:59:59Z"))
                .given(Fiches.sent())
                .when(activate(Fiches.CODE))
                .expectEvents(new FicheActivated(Fiches.ID, Fiches.CODE));
        new FicheFixture(Instant.parse("2027-11-30T23:00:00Z"))
                .given(Fiches.sent())
                .when(activate(Fiches.CODE))
                .expectNoEvents()
                .expectException(violations("VALIDITE_PAST validite.au"));
    }

    @Test
    void a_fiche_is_not_activated_twice_under_two_codes() {
        fiche.given(Fiches.active())
                .when(activate("XYZ999"))
                .expectNoEvents()
                .expectException(refusal("FICHE_NOT_SENT"));
    }

    private static ValiditeDefined until(String day) {
        return new ValiditeDefined(Fiches.ID, Fiches.VALIDITE.du(), LocalDate.parse(day));
    }

    private static ClaimId code(String code) {
        return new ClaimId(ClaimKind.CODE_APPLICATION, code);
    }

    private static ActivateFiche activate(String codeApplication) {
        return new ActivateFiche(Fiches.FICHE, codeApplication, null);
    }
}
