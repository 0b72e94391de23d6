package fr.raccordement.command.fiche;

import java.util.Optional;

/** Looks fiches up while something that rests on one is decided. */
public interface FicheRegister {

    /** The fiche as it stands now; empty where there never was one. */
    Optional<FicheConnue> find(String ficheId);
}
