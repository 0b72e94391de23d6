package fr.raccordement.command.habilitation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.habilitation.command.GestionCommand;
import fr.raccordement.api.habilitation.command.NameGestionnairePrincipal;
import fr.raccordement.api.habilitation.command.TransferGestionnairePrincipal;
import fr.raccordement.api.habilitation.event.GestionEntrusted;
import fr.raccordement.command.Motif;
import fr.raccordement.command.SeparationDesTaches;
import fr.raccordement.command.structure.StructureRegister;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Who is the principal manager of a structure. Every change passes here, so that there are never
 * two: those made at the same time meet in these events (D-034).
 */
@Aggregate(type = "Gestion")
class Gestion {

    @AggregateIdentifier private GestionId id;
    private @Nullable String principal;

    @CommandHandlerInterceptor
    void authorise(GestionCommand command, MetaData metaData, Rights rights) {
        var structure = command.gestionId().structure();
        rights.requireToStart(command, metaData, new Concern(Partie.ORGANISATION, structure));
    }

    /** Only the principal manager comes so far. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(
            TransferGestionnairePrincipal command,
            MetaData metaData,
            StructureRegister structures,
            Gestionnaires gestionnaires) {
        var siret = command.gestionId().structure();
        var successeur = command.utilisateur();
        var predecesseur = Actor.from(metaData).login();
        var motif = Motif.optional(command.motif());
        var structure = HabilitationRules.requireKnown(structures.find(siret));
        gestionnaires.requireAttached(successeur, siret, command.expectedVersion());
        if (!successeur.equals(predecesseur)) {
            apply(new GestionEntrusted(siret, successeur));
            gestionnaires.relieve(predecesseur, siret, successeur, motif);
        }
        return gestionnaires.name(successeur, structure);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(
            NameGestionnairePrincipal command,
            MetaData metaData,
            StructureRegister structures,
            Gestionnaires gestionnaires) {
        var siret = command.gestionId().structure();
        var named = command.utilisateur();
        var predecesseur = principal;
        var motif = Motif.optional(command.motif());
        var structure = HabilitationRules.requireKnown(structures.find(siret));
        HabilitationRules.requireLogin(named);
        SeparationDesTaches.requireAnother(named, metaData);
        if (!named.equals(predecesseur)) {
            HabilitationRules.requireNoOther(predecesseur == null || command.remplacer());
            apply(new GestionEntrusted(siret, named));
            if (predecesseur != null) {
                gestionnaires.relieve(predecesseur, siret, named, motif);
            }
        }
        return gestionnaires.name(named, structure);
    }

    /** Whether the user is the principal manager from now on, because there was none. */
    boolean entrustFirst(String siret, String utilisateur) {
        if (principal != null) {
            return false;
        }
        apply(new GestionEntrusted(siret, utilisateur));
        return true;
    }

    @EventSourcingHandler
    void evolve(GestionEntrusted event) {
        id = new GestionId(event.structure());
        principal = event.utilisateur();
    }
}
