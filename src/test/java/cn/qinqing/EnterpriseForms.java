package cn.qinqing;

import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;

/** Forms of invented enterprises that are in business and about which nothing else is known. */
public final class EnterpriseForms {

    private EnterpriseForms() {}

    public static EnterpriseForm named(String name, String divisionCode, ListingConsent consent) {
        return of(EnterpriseKind.ENTERPRISE, name, divisionCode, consent);
    }

    public static EnterpriseForm chamber(String name, String divisionCode) {
        return of(EnterpriseKind.CHAMBER, name, divisionCode, ListingConsent.GIVEN);
    }

    private static EnterpriseForm of(EnterpriseKind kind, String name, String divisionCode, ListingConsent consent) {
        return new EnterpriseForm(
                kind,
                name,
                null,
                null,
                divisionCode,
                null,
                null,
                null,
                null,
                EnterpriseState.OPERATING,
                consent,
                false,
                null,
                null,
                null);
    }
}
