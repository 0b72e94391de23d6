package fr.raccordement.graphql.habilitation;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.FindUtilisateur;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.UtilisateurView;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.appel.Appel;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The caller, and what they hold on which structure. */
@Controller
class UtilisateurController {

    private final Messages messages;

    UtilisateurController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<UtilisateurView> moi(Appel appel) {
        return messages.ask(new FindUtilisateur(appel.actor()), UtilisateurView.class);
    }

    @SchemaMapping(typeName = "Utilisateur")
    List<Rattachement> rattachements(UtilisateurView utilisateur) {
        return utilisateur.habilitations().stream().map(Rattachement::of).toList();
    }

    @SchemaMapping(typeName = "Utilisateur")
    List<Habilitation> habilitations(UtilisateurView utilisateur) {
        return utilisateur.habilitations().stream()
                .flatMap(
                        held ->
                                held.profils().stream()
                                        .map(profil -> Habilitation.of(held, profil)))
                .toList();
    }

    @SchemaMapping(typeName = "Rattachement", field = "structure")
    CompletableFuture<@Nullable StructureView> structure(Rattachement rattachement) {
        return structure(rattachement.structure());
    }

    @SchemaMapping(typeName = "Habilitation", field = "structure")
    CompletableFuture<@Nullable StructureView> structure(Habilitation habilitation) {
        return structure(habilitation.structure());
    }

    private CompletableFuture<@Nullable StructureView> structure(String siret) {
        return messages.find(new FindStructure(siret), StructureView.class);
    }

    /** That the caller belongs to a structure; whoever holds something there does. */
    record Rattachement(
            String structure,
            String utilisateur,
            RattachementStatus statut,
            boolean gestionnairePrincipal,
            Instant depuis) {

        static Rattachement of(HabilitationView held) {
            return new Rattachement(
                    held.structure(),
                    held.utilisateur(),
                    RattachementStatus.VALIDE,
                    held.gestionnairePrincipal(),
                    held.depuis());
        }
    }

    /** That the caller holds a profile on a structure. */
    record Habilitation(
            String structure,
            String utilisateur,
            Profil profil,
            HabilitationStatus statut,
            Instant depuis) {

        static Habilitation of(HabilitationView held, Profil profil) {
            return new Habilitation(
                    held.structure(),
                    held.utilisateur(),
                    profil,
                    HabilitationStatus.ACCORDEE,
                    held.depuis());
        }
    }

    /** Where a rattachement stands. */
    enum RattachementStatus {
        EN_COURS_DE_VALIDATION,
        VALIDE,
        REFUSE,
        DESACTIVE,
        SUPPRIME
    }

    /** Where a habilitation stands. */
    enum HabilitationStatus {
        DEMANDEE,
        ACCORDEE,
        REFUSEE,
        RETIREE
    }
}
