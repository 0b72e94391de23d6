package fr.raccordement.command.habilitation;

import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.EDI_RECEPTEUR_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.ORGANISATION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_MODIFICATION;

import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.Repositories;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.PremierGestionnaire;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Names and relieves principal managers, within the unit of work of whoever asks. */
@Component
class Gestionnaires implements PremierGestionnaire {

    private final Repository<Gestion> gestions;
    private final Repository<Habilitation> habilitations;

    Gestionnaires(
            @Lazy Repository<Gestion> gestions, @Lazy Repository<Habilitation> habilitations) {
        this.gestions = gestions;
        this.habilitations = habilitations;
    }

    @Override
    public void nameFirst(String utilisateur, String siret, StructureType type, boolean tiers) {
        HabilitationRules.requireLogin(utilisateur, "gestionnairePrincipal");
        var gestion = Repositories.loadOrCreate(gestions, new GestionId(siret), Gestion::new);
        if (gestion.invoke(it -> it.entrustFirst(siret, utilisateur))) {
            name(utilisateur, siret, profils(type, tiers));
        }
    }

    /** The version of the rattachement of the user, principal manager from now on. */
    long name(String utilisateur, Inscription structure) {
        return name(
                utilisateur,
                structure.siret(),
                profils(structure.type(), structure.tiersDeDematerialisation()));
    }

    /** Lets go of a principal manager, who keeps every profile. */
    void relieve(String utilisateur, String siret, String successeur, @Nullable String motif) {
        habilitation(utilisateur, siret).execute(it -> it.relievePrincipal(successeur, motif));
    }

    /** Refuses RATTACHEMENT_NOT_VALID, and CONFLICT on another version than the one expected. */
    void requireAttached(String utilisateur, String siret, @Nullable Long expectedVersion) {
        habilitation(utilisateur, siret).execute(it -> it.requireAttached(expectedVersion));
    }

    private long name(String utilisateur, String siret, Set<Profil> profils) {
        var id = new HabilitationId(siret, utilisateur);
        return habilitation(utilisateur, siret).invoke(it -> it.namePrincipal(id, profils));
    }

    private Aggregate<Habilitation> habilitation(String utilisateur, String siret) {
        var id = new HabilitationId(siret, utilisateur);
        return Repositories.loadOrCreate(habilitations, id, Habilitation::new);
    }

    private static Set<Profil> profils(StructureType type, boolean tiers) {
        var profils = EnumSet.of(RACCORDEMENT_MODIFICATION, ORGANISATION_MODIFICATION);
        if (tiers) {
            profils.add(EDI_RECEPTEUR_MODIFICATION);
        }
        if (type == StructureType.PUBLIQUE) {
            profils.add(EDI_GESTION_MODIFICATION);
        }
        return profils;
    }
}
