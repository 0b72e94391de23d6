package fr.raccordement.query.comptetechnique;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.comptetechnique.MotDePasse;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueStatus;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueView;
import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The technical account after one of its events. */
record CompteTechniqueState(
        String structure,
        long version,
        @Nullable String login,
        LocalDate motDePasseChangeLe,
        Instant declareLe,
        Instant modifieLe,
        String modifiePar)
        implements Projected {

    static CompteTechniqueState after(
            @Nullable CompteTechniqueState before, DomainEventMessage<?> message) {
        var event = (CompteTechniqueEvent) message.getPayload();
        var at = message.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
        return new CompteTechniqueState(
                event.structure(),
                message.getSequenceNumber(),
                switch (event) {
                    case CompteTechniqueDeclared declared -> declared.login();
                    case CompteTechniqueRenewed _, MotDePasseExpiryNotified _ ->
                            Objects.requireNonNull(before).login;
                },
                switch (event) {
                    case CompteTechniqueDeclared declared -> declared.motDePasseChangeLe();
                    case CompteTechniqueRenewed renewed -> renewed.motDePasseChangeLe();
                    case MotDePasseExpiryNotified _ ->
                            Objects.requireNonNull(before).motDePasseChangeLe;
                },
                before == null ? at : before.declareLe,
                at,
                Objects.requireNonNull((String) message.getMetaData().get(Actor.ACTOR)));
    }

    CompteTechniqueView viewAt(Instant now) {
        return new CompteTechniqueView(
                structure,
                version,
                login,
                MotDePasse.serves(motDePasseChangeLe, now)
                        ? CompteTechniqueStatus.UTILISABLE
                        : CompteTechniqueStatus.MOT_DE_PASSE_EXPIRE,
                motDePasseChangeLe,
                MotDePasse.expireLe(motDePasseChangeLe),
                declareLe,
                modifieLe,
                modifiePar);
    }
}
