package fr.raccordement.command.habilitation;

import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.EDI_RECEPTEUR_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.ORGANISATION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_MODIFICATION;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.structure.StructureType;
import java.util.EnumSet;
import java.util.List;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Names principal managers, within the unit of work of whoever asks. */
@Component
public class Gestionnaires {

    private final Repository<Habilitation> habilitations;

    Gestionnaires(@Lazy Repository<Habilitation> habilitations) {
        this.habilitations = habilitations;
    }

    /**
     * Names the user principal manager, with the profiles that the structure's nature calls for.
     */
    public void name(String utilisateur, String siret, StructureType type, boolean tiers) {
        var id = new HabilitationId(siret, utilisateur);
        try {
            habilitations
                    .loadOrCreate(id.toString(), Habilitation::new)
                    .execute(habilitation -> habilitation.namePrincipal(id, profils(type, tiers)));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Profil> profils(StructureType type, boolean tiers) {
        var profils = EnumSet.of(RACCORDEMENT_MODIFICATION, ORGANISATION_MODIFICATION);
        if (tiers) {
            profils.add(EDI_RECEPTEUR_MODIFICATION);
        }
        if (type == StructureType.PUBLIQUE) {
            profils.add(EDI_GESTION_MODIFICATION);
        }
        return List.copyOf(profils);
    }
}
