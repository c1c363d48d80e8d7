package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueAttachments;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the page of an issue: what its enterprise sent with its words. */
@org.springframework.stereotype.Component
@Order(2)
class IssueFilesPart implements IssuePart {

    private final IssueTools tools;
    private final IssueAttachments attachments;
    private final StoredFiles files;

    IssueFilesPart(IssueTools tools, IssueAttachments attachments, StoredFiles files) {
        this.tools = tools;
        this.attachments = attachments;
        this.files = files;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        IssueId id = issue.row().id();
        List<StoredFile> sent = attachments.of(actor, id);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        sent.forEach(one -> list.add(new ListItem(link(id, one))));
        return Optional.of(new Div(new H2(Sentences.of("issues.attachment.part")), list));
    }

    private Anchor link(IssueId id, StoredFile one) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // asked anew: who lost the right since may not read it through an old page
                    StoredFile file = attachments.file(tools.actor(), id, one.id());
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    event.getResponse().setHeader("Cache-Control", "private, no-store");
                    return new DownloadResponse(files.open(file.id()), file.name(), file.mediaType(), file.size());
                }),
                one.name());
    }
}
