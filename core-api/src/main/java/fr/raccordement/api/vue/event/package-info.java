/** What was decided on a view. */
@NullMarked
package fr.raccordement.api.vue.event;

import org.jspecify.annotations.NullMarked;
