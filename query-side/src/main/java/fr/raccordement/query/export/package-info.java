/** Lists and histories written as files, each as everything stood at one event. */
@NullMarked
package fr.raccordement.query.export;

import org.jspecify.annotations.NullMarked;
