package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;

/** One check of one certificate; never refuses, always answers. */
@FunctionalInterface
interface Rule {
    Controle judge(RuleCase certificat);
}
