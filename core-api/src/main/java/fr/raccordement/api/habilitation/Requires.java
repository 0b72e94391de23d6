package fr.raccordement.api.habilitation;

import fr.raccordement.api.acteur.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a command needs of its actor. One role of {@link #roles} is enough; failing that, all of
 * {@link #profils} on the structure that the command concerns.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Requires {
    Profil[] profils() default {};

    Role[] roles() default {};
}
