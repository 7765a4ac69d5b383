"""A certificate of this machine's own address, and an authority that signed it, for as long as an exchange runs."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Final

from binance_derivatives.testing.serving.server import HOST

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import CertificateBuilder, ExtensionType

_LIFE: Final = timedelta(days=30)
_BEFORE: Final = timedelta(hours=1)
_AUTHORITY: Final = "an exchange on loopback"
_SERVER: Final = "loopback"


def certified(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """Make an authority, and a certificate that it signs; some clients take no certificate that signs itself.

    Args:
        folder: Where both are written, and the server's key.

    Returns:
        What serves with it, and the file of the authority, which clients have to trust.

    Raises:
        ImportError: The package cryptography is not installed.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    signing, serving = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    identifier = x509.SubjectKeyIdentifier.from_public_key(signing.public_key())
    signed_by = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier)
    authority = _builder(
        _AUTHORITY, signing, [x509.BasicConstraints(ca=True, path_length=0), _usage(signs=True), identifier]
    )
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST)), x509.DNSName("localhost")])
    purpose = x509.ExtendedKeyUsage([x509.oid.ExtendedKeyUsageOID.SERVER_AUTH])
    own = [x509.BasicConstraints(ca=False, path_length=None), _usage(signs=False), purpose, names, signed_by]
    server = _builder(_SERVER, serving, own)
    files = [folder / name for name in ("authority.pem", "certificate.pem", "key.pem")]
    files[0].write_bytes(authority.sign(signing, SHA256()).public_bytes(Encoding.PEM))
    files[1].write_bytes(server.sign(signing, SHA256()).public_bytes(Encoding.PEM))
    files[2].write_bytes(serving.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files[1], files[2])
    return context, files[0]


def _builder(name: str, key: EllipticCurvePrivateKey, extensions: list[ExtensionType]) -> CertificateBuilder:
    """What a certificate says; RFC 5280 wants to be critical what says whether it may sign."""
    from cryptography import x509

    def named(one: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, one)])

    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(named(_AUTHORITY), named(name), key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(now - _BEFORE).not_valid_after(now + _LIFE)
    for extension in extensions:
        critical = isinstance(extension, x509.BasicConstraints | x509.KeyUsage)
        builder = builder.add_extension(extension, critical)
    return builder


def _usage(*, signs: bool) -> ExtensionType:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs,
        crl_sign=signs,
        encipher_only=False,
        decipher_only=False,
    )
