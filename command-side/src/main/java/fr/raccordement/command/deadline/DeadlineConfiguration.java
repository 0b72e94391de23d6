package fr.raccordement.command.deadline;

import fr.raccordement.processing.Sampled;
