/** What an administrator may ask of a view. */
@NullMarked
package fr.raccordement.api.vue.command;

import org.jspecify.annotations.NullMarked;
