package fr.raccordement.api.interfaces;

import fr.raccordement.api.fiche.FicheKind;

/**
 * The interface codes that every fiche of a kind has to choose.
 *
 * @param kind issuer or receiver
 */
public record CodesImposesId(FicheKind kind) {

    @Override
    public String toString() {
        return "codes-imposes-" + kind;
    }
}
