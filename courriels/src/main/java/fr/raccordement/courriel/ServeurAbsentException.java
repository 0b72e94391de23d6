package fr.raccordement.courriel;

/** No server took mail over, whoever it was to: that says nothing about an address. */
final class ServeurAbsentException extends RuntimeException {

    ServeurAbsentException(Throwable cause) {
        super(cause);
    }
}
