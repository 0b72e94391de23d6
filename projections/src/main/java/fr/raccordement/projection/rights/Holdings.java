package fr.raccordement.projection.rights;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import java.util.Collection;
import java.util.Map;

/** What users hold on structures. */
public interface Holdings {

    /** The profiles in force of a user on a structure, as the events say at this moment. */
    Collection<Profil> effective(HabilitationId id);

    /** The profiles in force of a user, by SIRET, as the projection knows them. */
    Map<String, Collection<Profil>> effective(String login);
}
