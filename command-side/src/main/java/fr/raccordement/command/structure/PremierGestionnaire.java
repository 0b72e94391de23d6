package fr.raccordement.command.structure;

import fr.raccordement.api.structure.StructureType;

/** Who names the first principal manager of a structure as it is registered. */
public interface PremierGestionnaire {

    /**
     * Names the user principal manager of a structure that has none, with the profiles that its
     * nature calls for, within the unit of work of the caller. Refuses: UTILISATEUR_INVALID.
     */
    void nameFirst(String utilisateur, String siret, StructureType type, boolean tiers);
}
