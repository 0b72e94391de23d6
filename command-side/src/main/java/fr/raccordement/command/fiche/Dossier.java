package fr.raccordement.command.fiche;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionOpened;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a fiche says and has said (D-007, D-008).
 *
 * @param contenu what is in use, or what is to be once the draft is activated
 * @param revision what is to be in use instead; null where no revision is open or sent
 * @param served what has served the raccordement, and stays bound to it (S-18)
 */
record Dossier(Contenu contenu, @Nullable Contenu revision, Set<ClaimId> served) {

    static final Dossier EMPTY = new Dossier(Contenu.EMPTY, null, Set.of());

    Dossier after(FicheEvent event) {
        return switch (event) {
            case FicheActivated _ -> inUse(contenu);
            case RevisionOpened _ -> new Dossier(contenu, contenu, served);
            case RevisionApplied _ -> inUse(Objects.requireNonNull(revision));
            case RevisionDiscarded _, FicheDeactivated _ -> new Dossier(contenu, null, served);
            case ContactsForgotten _ ->
                    new Dossier(
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
        return underWork().claims().stream()
                .filter(claim -> !served.contains(claim))
                .collect(Collectors.toSet());
    }

    private Dossier inUse(Contenu content) {
        var bound =
                Stream.concat(served.stream(), content.claims().stream())
                        .collect(Collectors.toUnmodifiableSet());
        return new Dossier(content, null, bound);
    }

    private Dossier worked(FicheEvent event) {
        return revision == null
                ? new Dossier(contenu.after(event), null, served)
                : new Dossier(contenu, revision.after(event), served);
    }
}
