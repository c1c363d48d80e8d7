package cn.qinqing;

import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;

/** Forms of invented enterprises that are in business and about which nothing else is known. */
public final class EnterpriseForms {

    private EnterpriseForms() {}

    public static EnterpriseForm named(String name, String divisionCode, ListingConsent consent) {
        return new EnterpriseForm(
                EnterpriseKind.ENTERPRISE,
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
