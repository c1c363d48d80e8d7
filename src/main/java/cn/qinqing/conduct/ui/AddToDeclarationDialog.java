package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.AddToDeclaration;
import cn.qinqing.conduct.DeclarationDetails;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;

/** Adds to one's own declaration (补充): words, or that the gift was handed in. It keeps no draft. */
class AddToDeclarationDialog extends FormDialog {

    private final transient ConductTools tools;
    private final transient DeclarationDetails declaration;
    private final transient Runnable added;
    private final UUID clientKey = Ids.next();
    private final TextArea words = Fields.words("conduct.field.words");
    private final HandingInFields handedIn;

    AddToDeclarationDialog(ConductTools tools, DeclarationDetails declaration, Runnable added) {
        super(
                UI.getCurrent().getTranslation("conduct.add.title"),
                UI.getCurrent().getTranslation("conduct.add.send"));
        this.tools = tools;
        this.declaration = declaration;
        this.added = added;
        handedIn = new HandingInFields(errors());
        Paragraph what = new Paragraph(getTranslation("conduct.add.what"));
        what.addClassName("qq-why");
        wide(what);
        wide(words);
        errors().at("conduct.words", words);
        DeclarationDetails.GiftTerm gift = declaration.gift();
        if (gift != null && gift.handedIn() == null) {
            wide(new Paragraph(getTranslation("conduct.gift.term", Formats.day(gift.lastDay()))));
            wide(handedIn);
        }
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty() || handedIn.changed();
    }

    @Override
    protected void send() {
        tools.service()
                .add(
                        tools.actor(),
                        new AddToDeclaration(declaration.row().id(), words.getValue(), handedIn.value(), clientKey));
        Notices.done(getTranslation("conduct.add.done"));
        added.run();
    }
}
