package fr.raccordement.command.certificat;

/** What administrators have decided on issuers. */
@FunctionalInterface
interface TrustDecisions {

    /** As stored at this very moment. */
    IssuerDecisions current();
}
