package fr.raccordement.api.habilitation;

import fr.raccordement.api.acteur.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A way of being allowed to send a command; where several stand on it, any of them will do. In each
 * of them one role of {@link #roles} is enough; failing that, all of {@link #profils}, and being
 * the principal manager where asked, on a structure that the command concerns as one of {@link
 * #parties}. Of whoever has a role at the operator nothing counts that a structure gave (D-157);
 * whoever audits changes nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Requires.Any.class)
public @interface Requires {
    /** As what the structure has to be concerned. */
    Partie[] parties() default {};

    /** The profiles needed there, all of them. */
    Profil[] profils() default {};

    /** Whether to be the principal manager there is needed too. */
    boolean gestionnairePrincipal() default false;

    /** Roles at the operator, any of which is enough. */
    Role[] roles() default {};

    /** Whether to be the user whom the command is about is enough, as for asking for oneself. */
    boolean utilisateur() default false;

    /** Whether to be authenticated is enough. */
    boolean anyone() default false;

    /** The ways together. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Any {
        Requires[] value();
    }
}
