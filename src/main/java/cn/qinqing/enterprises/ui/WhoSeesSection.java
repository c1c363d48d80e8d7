package cn.qinqing.enterprises.ui;

import cn.qinqing.people.WhoSees.Readers;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** Who can see this enterprise, and why; asked only when somebody wants to know. */
class WhoSeesSection extends Details {

    WhoSeesSection(EnterpriseTools tools, String divisionCode) {
        super(Sentences.of("enterprises.whoSees.title"));
        addOpenedChangeListener(change -> {
            if (change.isOpened() && getContent().findAny().isEmpty()) {
                UnorderedList list = new UnorderedList();
                tools.whoSees()
                        .enterprisesOf(tools.actor(), divisionCode)
                        .forEach(one -> list.add(
                                new ListItem(sentence(one, tools.divisions().nameOf(divisionCode)))));
                add(list);
            }
        });
    }

    private String sentence(Readers readers, String division) {
        String role = getTranslation("identity.role." + readers.role().name());
        return readers.prefecture()
                ? getTranslation("enterprises.whoSees.prefecture", role, Formats.number(readers.accounts()))
                : getTranslation("enterprises.whoSees.division", role, Formats.number(readers.accounts()), division);
    }
}
