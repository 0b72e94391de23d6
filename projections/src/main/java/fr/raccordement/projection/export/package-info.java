/** Lists and histories written as files, each as everything stood at one event. */
@NullMarked
package fr.raccordement.projection.export;

import org.jspecify.annotations.NullMarked;
