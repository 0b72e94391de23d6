package fr.raccordement.command.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.command.InProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others know of a fiche at this very moment. */
class FicheRegisterTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T09:00:00Z");

    private final InProcess node = InProcess.empty();
    private final FicheRegister fiches = node.bean(FicheRegister.class);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_fiche_that_nobody_started_is_not_known() {
        assertThat(fiches.find(Fiches.ID)).isEmpty();
    }

    @Test
    void a_draft_is_neither_in_use_nor_closed() {
        happen(MONDAY, Fiches.creation(), new FicheSubmitted(Fiches.ID));

        assertThat(known())
                .isEqualTo(
                        new FicheConnue(
                                Fiches.ID,
                                Fiches.STRUCTURE,
                                FicheKind.EMETTEUR,
                                Environnement.PRODUCTION,
                                false,
                                false,
                                null,
                                null,
                                null,
                                null));
        assertThat(known().closed()).isFalse();
    }

    @Test
    void why_it_was_closed_is_known_and_the_period_in_use_whatever_a_revision_says() {
        var period = new Validite(LocalDate.of(2026, 12, 10), LocalDate.of(2027, 11, 1));
        happen(
                MONDAY,
                Fiches.creation(),
                new ValiditeDefined(Fiches.ID, period.du(), period.au()),
                new FicheSubmitted(Fiches.ID),
                new FicheActivated(Fiches.ID, "ABC123"),
                new RevisionOpened(Fiches.ID),
                new ValiditeDefined(Fiches.ID, period.du(), period.au().plusYears(1)));
        assertThat(known().validite()).isEqualTo(period);
        assertThat(known().open()).isTrue();

        happen(MONDAY, new FicheDeactivated(Fiches.ID, "Fin d'activité"));
        assertThat(known().closedFor()).isEqualTo("Fin d'activité");
        assertThat(known().validite()).isEqualTo(period);
        assertThat(known().open()).isFalse();
    }

    @Test
    void a_draft_thrown_away_is_known_as_such() {
        happen(MONDAY, Fiches.creation(), new FicheDiscarded(Fiches.ID));

        assertThat(known().discarded()).isTrue();
    }

    @Test
    void a_third_party_stays_one() {
        happen(
                MONDAY,
                Fiches.receiver().getFirst(),
                new TiersDeDematerialisationDeclared(Fiches.ID),
                new FicheSubmitted(Fiches.ID));

        assertThat(known().tiersDeDematerialisation()).isTrue();
        assertThat(known().kind()).isEqualTo(FicheKind.RECEPTEUR);
    }

    @Test
    void a_fiche_is_in_use_since_it_was_activated_whatever_is_revised() {
        happen(MONDAY, Fiches.creation(), new FicheSubmitted(Fiches.ID));
        happen(TUESDAY, new FicheActivated(Fiches.ID, Fiches.CODE));
        happen(
                WEDNESDAY,
                new RevisionOpened(Fiches.ID),
                new RevisionSubmitted(Fiches.ID),
                new RevisionApplied(Fiches.ID));

        expectUse(TUESDAY, null, false);
    }

    @Test
    void a_closed_fiche_says_when_it_was_closed_even_once_it_is_open_again() {
        happen(
                MONDAY,
                Fiches.creation(),
                new FicheSubmitted(Fiches.ID),
                new FicheActivated(Fiches.ID, Fiches.CODE));
        happen(TUESDAY, new FicheDeactivated(Fiches.ID, "Fin"));
        expectUse(null, TUESDAY, true);

        happen(WEDNESDAY, new FicheReactivated(Fiches.ID));
        expectUse(WEDNESDAY, TUESDAY, false);
    }

    private void expectUse(
            @Nullable Instant activeSince, @Nullable Instant closedAt, boolean closed) {
        assertThat(known().activeSince()).isEqualTo(activeSince);
        assertThat(known().closedAt()).isEqualTo(closedAt);
        assertThat(known().closed()).isEqualTo(closed);
    }

    private FicheConnue known() {
        return fiches.find(Fiches.ID).orElseThrow();
    }

    private void happen(Instant at, FicheEvent... events) {
        for (var event : events) {
            node.events()
                    .appendEvents(
                            new GenericDomainEventMessage<>(
                                    "Fiche",
                                    Fiches.FICHE.toString(),
                                    node.events().of(Fiches.FICHE).size(),
                                    event,
                                    MetaData.emptyInstance(),
                                    UUID.randomUUID().toString(),
                                    at));
        }
    }
}
