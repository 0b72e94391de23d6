package fr.raccordement.command.alerte;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.command.EventFold;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the events of the fiche. */
@Component
class EventSourcedExaminationWaits implements ExaminationWaits {

    private final EventFold events;

    EventSourcedExaminationWaits(EventFold events) {
        this.events = events;
    }

    @Override
    public Optional<Instant> waitsSince(String ficheId) {
        return Optional.ofNullable(
                events.<FicheEvent, Instant>fold(
                        new FicheId(ficheId),
                        FicheEvent.class,
                        EventSourcedExaminationWaits::after));
    }

    /** Since when it waits after an event; null where it does not. */
    static @Nullable Instant after(@Nullable Instant before, FicheEvent event, Instant at) {
        return switch (event) {
            case FicheSubmitted _, RevisionSubmitted _ -> at.truncatedTo(ChronoUnit.MILLIS);
            case FicheWithdrawn _,
                    FicheReturned _,
                    FicheActivated _,
                    FicheDeactivated _,
                    RevisionWithdrawn _,
                    RevisionRejected _,
                    RevisionApplied _ ->
                    null;
            default -> before;
        };
    }
}
