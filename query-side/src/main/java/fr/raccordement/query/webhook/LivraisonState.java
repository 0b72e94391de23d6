package fr.raccordement.query.webhook;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.webhook.CauseEchec;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.event.LivraisonEvent;
import fr.raccordement.api.webhook.event.LivraisonFailed;
import fr.raccordement.api.webhook.event.LivraisonSucceeded;
import fr.raccordement.api.webhook.query.LivraisonStatus;
import fr.raccordement.api.webhook.query.LivraisonView;
import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery after one of its tries. Public for the codec alone.
 *
 * @param id its stored identifier
 * @param cible the structure and the webhook, by which deliveries are listed
 * @param tentatives the last tries, the newest first
 */
public record LivraisonState(
        @BsonId String id,
        long version,
        String cible,
        String structure,
        String webhook,
        String numero,
        @Nullable GenreAvis genre,
        @Nullable String objetType,
        @Nullable String objetId,
        LivraisonStatus statut,
        int nombre,
        List<Tentative> tentatives,
        Instant premiereLe,
        @Nullable Instant prochaine,
        long derniereDemande)
        implements Projected {

    private static final int MOST_SHOWN = 50;

    /** A try. Public for the codec alone. */
    public record Tentative(
            Instant le, @Nullable CauseEchec cause, @Nullable Integer reponse, long millis) {}

    static String cible(String structure, String webhook) {
        return structure + "/" + webhook;
    }

    static LivraisonState after(@Nullable LivraisonState before, DomainEventMessage<?> message) {
        return after(
                before,
                (LivraisonEvent) message.getPayload(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }

    static LivraisonState after(
            @Nullable LivraisonState before, LivraisonEvent event, Instant when, long version) {
        var at = when.truncatedTo(ChronoUnit.MILLIS);
        var tried = before == null ? List.<Tentative>of() : before.tentatives;
        var demande = before == null ? -1 : before.derniereDemande;
        return new LivraisonState(
                new LivraisonId(event.structure(), event.webhook(), event.numero()).toString(),
                version,
                cible(event.structure(), event.webhook()),
                event.structure(),
                event.webhook(),
                event.numero(),
                event.genre(),
                event.objetType(),
                event.objetId(),
                statut(before, event),
                before == null ? 1 : before.nombre + 1,
                Stream.concat(Stream.of(tentative(event, at)), tried.stream())
                        .limit(MOST_SHOWN)
                        .toList(),
                before == null ? at : before.premiereLe,
                prochaine(before, event),
                event.demande() == null ? demande : Math.max(demande, event.demande()));
    }

    /** What was taken over once stays so, whatever becomes of it when it is sent again. */
    private static LivraisonStatus statut(@Nullable LivraisonState before, LivraisonEvent event) {
        return switch (event) {
            case LivraisonSucceeded _ -> LivraisonStatus.REUSSIE;
            case LivraisonFailed _ when before != null && before.isDelivered() ->
                    LivraisonStatus.REUSSIE;
            case LivraisonFailed it ->
                    prochaine(before, it) == null
                            ? LivraisonStatus.ECHOUEE
                            : LivraisonStatus.A_REESSAYER;
        };
    }

    /** Somebody who has it sent again leaves what the program does by itself as it is. */
    private static @Nullable Instant prochaine(
            @Nullable LivraisonState before, LivraisonEvent event) {
        return switch (event) {
            case LivraisonSucceeded _ -> null;
            case LivraisonFailed it when it.demande() != null ->
                    before == null ? null : before.prochaine;
            case LivraisonFailed it ->
                    before != null && before.isDelivered() ? null : it.prochaine();
        };
    }

    private static Tentative tentative(LivraisonEvent event, Instant at) {
        return switch (event) {
            case LivraisonSucceeded it -> new Tentative(at, null, it.statut(), it.millis());
            case LivraisonFailed it -> new Tentative(at, it.cause(), it.statut(), it.millis());
        };
    }

    private boolean isDelivered() {
        return statut == LivraisonStatus.REUSSIE;
    }

    LivraisonView toView() {
        return new LivraisonView(
                structure,
                webhook,
                numero,
                genre,
                objetType,
                objetId,
                statut,
                nombre,
                tentatives.stream()
                        .map(
                                it ->
                                        new LivraisonView.Tentative(
                                                it.le(), it.cause(), it.reponse(), it.millis()))
                        .toList(),
                premiereLe,
                prochaine,
                derniereDemande);
    }
}
