package fr.raccordement.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The version of what a document means, for a record whose layout did not change while its meaning
 * did; 1 without it. The view is rebuilt where it is raised.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Meaning {
    int value();
}
