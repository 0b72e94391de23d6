package fr.raccordement.api.habilitation;

import fr.raccordement.api.acteur.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may see what a query asks for, as {@link Requires} says who may send a command. Any of its
 * ways is enough: one of {@link #roles}; a profile that reads, as {@link Partie#isReadableWith}
 * says, on a structure that the thing concerns as one of {@link #parties}; being the user whom the
 * thing is about (D-128).
 *
 * <p>Where only a role counts, or the query itself names the structure ({@link Concerning}) or the
 * thing ({@link fr.raccordement.api.journal.query.AboutThing}), the query is judged before it is
 * handled. Else the handler judges what it finds, and may not admit anyone by a partie that is not
 * declared here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface VisibleTo {

    /** As what a structure has to be concerned. */
    Partie[] parties() default {};

    /** Whether it is of any kind: as whatever a structure is concerned, it is seen. */
    boolean everyPartie() default false;

    /** Roles at the operator, any of which sees it, whichever structure it concerns. */
    Role[] roles() default {Role.AIFE_INSTRUCTEUR, Role.AIFE_ADMIN, Role.AUDITEUR};

    /** Whether the user whom the thing is about sees it. */
    boolean utilisateur() default false;

    /** Whether everybody who is authenticated sees it. */
    boolean anyone() default false;

    /**
     * Whether it is asked by the program alone, for somebody who was shown the thing already or was
     * allowed to change it.
     */
    boolean known() default false;

    /** What all others are answered where the query is judged before it is handled. */
    Otherwise otherwise() default Otherwise.NOTHING;

    /** What is answered to those who may not see it. */
    enum Otherwise {
        /** As if there was nothing. */
        NOTHING,
        /** A refusal, NOT_FOUND: what cannot be answered nothing. */
        NOT_FOUND,
        /** A refusal, FORBIDDEN. */
        FORBIDDEN
    }
}
