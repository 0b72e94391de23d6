package fr.raccordement.command.fiche;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.command.reseau.ReseauClaims;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a fiche says and has said (D-007, D-008).
 *
 * @param environnement the platform; null before the fiche is there
 * @param contenu what is in use, or what is to be once the draft is activated
 * @param revision what is to be in use instead; null where no revision is open or sent
 * @param served what has served the raccordement, and stays bound to it (S-18)
 */
record Dossier(
        @Nullable Environnement environnement,
        Contenu contenu,
        @Nullable Contenu revision,
        Set<ClaimId> served) {

    static final Dossier EMPTY = new Dossier(null, Contenu.EMPTY, null, Set.of());

    Dossier after(FicheEvent event) {
        return switch (event) {
            case FicheCreated e -> new Dossier(e.environnement(), contenu, revision, served);
            case FicheActivated _ -> inUse(contenu);
            case RevisionOpened _ -> new Dossier(environnement, contenu, contenu, served);
            case RevisionApplied _ -> inUse(Objects.requireNonNull(revision));
            case RevisionDiscarded _, FicheDeactivated _ ->
                    new Dossier(environnement, contenu, null, served);
            case ContactsForgotten _ ->
                    new Dossier(
                            environnement,
                            contenu.after(event),
                            revision == null ? null : revision.after(event),
                            served);
            default -> worked(event);
        };
    }

    /** What its author may be working on: the revision, where there is one. */
    Contenu underWork() {
        return revision == null ? contenu : revision;
    }

    /** What was claimed for the content sent, and has never served. */
    Set<ClaimId> claimsToGiveUp() {
        return claimsUnderWork().stream()
                .filter(claim -> !served.contains(claim))
                .collect(Collectors.toSet());
    }

    /** What the content worked on, or sent, must have for itself. */
    Set<ClaimId> claimsUnderWork() {
        return claims(underWork()).collect(Collectors.toUnmodifiableSet());
    }

    /** What the fiche holds while it is sent, in use or closed. */
    Set<ClaimId> claims() {
        return Stream.concat(served.stream(), claims(underWork()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a content must have for itself: its certificates, their keys, and who calls. */
    private Stream<ClaimId> claims(Contenu content) {
        var reseau =
                environnement == null
                        ? Stream.<ClaimId>empty()
                        : ReseauClaims.of(content.reseau(), environnement).keySet().stream();
        return Stream.concat(content.claims().stream(), reseau);
    }

    private Dossier inUse(Contenu content) {
        var bound =
                Stream.concat(served.stream(), claims(content))
                        .collect(Collectors.toUnmodifiableSet());
        return new Dossier(environnement, content, null, bound);
    }

    private Dossier worked(FicheEvent event) {
        return revision == null
                ? new Dossier(environnement, contenu.after(event), null, served)
                : new Dossier(environnement, contenu, revision.after(event), served);
    }
}
