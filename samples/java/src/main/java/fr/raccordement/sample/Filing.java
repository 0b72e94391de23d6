package fr.raccordement.sample;

import fr.raccordement.sample.schema.types.EtatDeFiche;
import fr.raccordement.sample.schema.types.Fiche;
import fr.raccordement.sample.schema.types.FicheStatus;
import fr.raccordement.sample.schema.types.HistoryEntry;
import fr.raccordement.sample.schema.types.Verdict;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.graphql.client.ClientGraphQlResponse;

/** Files a fiche, and follows it. */
final class Filing {

    private static final String ACTIVE = FicheStatus.ACTIVEE.name();
    private static final String DRAFT = FicheStatus.BROUILLON.name();

    private final Api api;

    Filing(Api api) {
        this.api = api;
    }

    /**
     * Has the fiche of a folder sent to the operator; of one that was sent before nothing is
     * repeated.
     *
     * @return whether it waits for them
     */
    boolean file(Dossier dossier) throws InterruptedException {
        var id = dossier.fiche().getId();
        var begun = fiche(api.ask("create", Map.of("input", dossier.fiche())), "createFiche");
        if (begun.getStatut() != FicheStatus.BROUILLON) {
            System.out.println(id + " was sent before: " + begun.getStatut());
            return begun.getStatut() == FicheStatus.ENVOYEE;
        }
        var answer =
                api.ask(
                        "fill",
                        Map.of(
                                "id", id,
                                "protocole", dossier.protocole(),
                                "fichiers", dossier.certificats(),
                                "description", dossier.description()));
        for (var certificat : fiche(answer, "depositCertificats").getCertificats()) {
            System.out.println("certificate " + certificat.getSujet());
            certificat.getControles().stream()
                    .filter(it -> it.getVerdict() == Verdict.NON_CONFORME)
                    .forEach(
                            it ->
                                    System.out.printf(
                                            "  %s %s: %s%n",
                                            it.getSeverite(), it.getCode(), it.getMessage()));
        }
        System.out.println(id + ": " + fiche(answer, "submitFiche").getStatut());
        return true;
    }

    /** Waits until the operator has decided: true where it is active, false where it came back. */
    boolean activated(String id) throws InterruptedException {
        var found = api.ask("read", Map.of("id", id)).field("fiche").toEntity(EtatDeFiche.class);
        if (!(found instanceof Fiche fiche)) {
            throw new IllegalStateException(id + " is not there");
        }
        if (fiche.getStatut() != FicheStatus.ENVOYEE) {
            return fiche.getStatut() == FicheStatus.ACTIVEE;
        }
        var after = new AtomicInteger(fiche.getVersion());
        var decided =
                api.follow(
                                "life",
                                "ficheHistory",
                                HistoryEntry.class,
                                () -> Map.of("id", id, "after", after.get()))
                        .doOnNext(it -> after.set(it.getSequence()))
                        .doOnNext(
                                it ->
                                        System.out.printf(
                                                "%s %s by %s%n",
                                                it.getAt(), it.getType(), it.getActor()))
                        .map(HistoryEntry::getStatusAfter)
                        .filter(it -> it.equals(ACTIVE) || it.equals(DRAFT))
                        .blockFirst();
        return ACTIVE.equals(decided);
    }

    private static Fiche fiche(ClientGraphQlResponse answer, String field) {
        return Objects.requireNonNull(answer.field(field).toEntity(Fiche.class), field);
    }
}
